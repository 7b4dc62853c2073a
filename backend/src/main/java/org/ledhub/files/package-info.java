/** Files that people send: what may come in, where it is kept, and how it goes out. Features say whose they are and who may have them. */
package org.ledhub.files;
