/* Gives the charts that PrimeFaces draws with Chart.js the colours of tokens.css, and follows the dark scheme. */
(function () {
  'use strict';

  function dress(config) {
    var style = getComputedStyle(document.documentElement);
    function token(name) { return style.getPropertyValue('--' + name).trim(); }
    config.data.datasets.forEach(function (set) {
      set.backgroundColor = token(set.token);
      set.borderColor = token(set.token);
      set.borderWidth = config.type === 'line' ? 3 : 0;
      set.pointRadius = set.data.length > 31 ? 0 : 4;
    });
    Object.keys(config.options.scales).forEach(function (name) {
      var axis = config.options.scales[name];
      axis.ticks = Object.assign({}, axis.ticks, { color: token('ink-soft'), precision: 0 });
      axis.grid = { color: token('line') };
      axis.border = { color: token('line-strong') };
    });
    config.options.plugins.legend.labels = { color: token('ink') };
  }

  window.confidantChart = function () {
    var widget = this;
    dress(widget.cfg.config);
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', function () {
      if (!widget.chart) return;
      dress(widget.chart.config);
      widget.chart.update('none');
    });
  };
}());
