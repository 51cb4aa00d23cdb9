export default { base: './', build: { target: 'es2023' } }
