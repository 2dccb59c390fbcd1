/** Run before each file in a browser: the pages of one window share its storage, and a file may leave a user's flow in it. */
localStorage.clear()
sessionStorage.clear()
