// Everything the page is made of: the elements define themselves, then the shell begins.
import './shell/app.js';
