package org.ledhub.library;

/** @param times that it was searched for and not found, in ninety days */
record SearchInVain(String words, int times) {}
