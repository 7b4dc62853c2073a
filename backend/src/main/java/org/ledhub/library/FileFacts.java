package org.ledhub.library;

/**
 * @param bytes its length
 * @param checked false until the virus scanner has looked at it; nobody is given it before
 */
record FileFacts(String name, String mediaType, long bytes, boolean checked) {}
