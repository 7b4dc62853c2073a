package org.ledhub.files;

/**
 * What has to be known to give a file out.
 *
 * @param name as its sender called it
 * @param bytes its length
 */
public record KeptFile(String name, String mediaType, long bytes, byte[] sha256) {}
