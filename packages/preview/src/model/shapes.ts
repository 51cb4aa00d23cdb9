/** What a picture is made of, to be drawn as SVG or on a canvas. */
export type Shape =
  | {
      readonly kind: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly radius: number
      readonly fill: string
    }
  | {
      readonly kind: 'text'
      readonly x: number
      /** Of the baseline. */
      readonly y: number
      readonly size: number
      readonly weight: number
      readonly fill: string
      readonly anchor: 'start' | 'middle'
      readonly text: string
    }

interface Drawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

const FONT = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"

/** Screens and chats show pictures finer than CSS pixels. */
const SCALE = 2

/** The picture as a PNG file. Drawn by hand: the page's policy lets no image in, not even its own. */
export async function asPng({ width, height, shapes }: Drawing): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = height * SCALE
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser draws no pictures')
  context.scale(SCALE, SCALE)
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  for (const shape of shapes) {
    context.fillStyle = shape.fill
    if (shape.kind === 'rect') {
      context.beginPath()
      context.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius)
      context.fill()
    } else {
      context.font = `${shape.weight} ${shape.size}px ${FONT}`
      context.textAlign = shape.anchor === 'middle' ? 'center' : 'left'
      context.fillText(shape.text, shape.x, shape.y)
    }
  }
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('This browser makes no PNG'))), 'image/png')
  })
}
