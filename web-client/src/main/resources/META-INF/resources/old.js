// Tells a browser that is too old for the app what that needs; in words that such a browser understands itself.
(function () {
  var able = 'noModule' in HTMLScriptElement.prototype && window.CSS && CSS.supports('color', 'light-dark(#000, #fff)');
  var notice = document.getElementById('old');
  if (notice && !able) notice.removeAttribute('hidden');
}());
