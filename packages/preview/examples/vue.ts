import '@umeeting/preview/element'
import type { RecurrenceEvent } from '@umeeting/preview/element'
import { createApp, ref } from 'vue'

/** Books a series in a Vue 3 form: `value` is bound as a property, `@input` hears the element's own event. */
const app = createApp({
  setup() {
    const said = ref('')
    const value = ref({
      start_time: '2026-12-01 10:00:00',
      recurrence_type: '2',
      weekly_days: '2',
      end_times: '3',
    })
    const heard = (event: RecurrenceEvent) => {
      said.value = event.detail.sentence
    }
    const monthly = () => {
      value.value = { ...value.value, end_times: '12' }
    }
    return { said, value, heard, monthly }
  },
  template: `
    <form>
      <umeeting-recurrence name="recurrence" lang="en" :value="value" @input="heard" />
      <output>{{ said }}</output>
      <button type="button" @click="monthly">Twelve times</button>
    </form>
  `,
})
app.config.compilerOptions.isCustomElement = (tag) => tag === 'umeeting-recurrence'
app.mount('#app')
