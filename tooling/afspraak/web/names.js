/* Made from tooling/web by `npm run build`; the licences of what it contains are in LICENSES.md. */
(()=>{})();
