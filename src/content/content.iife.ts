document.documentElement.dataset.answerable = '';
