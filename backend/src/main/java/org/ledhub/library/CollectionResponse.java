package org.ledhub.library;

/** {@code id} is the collection's word in addresses. */
record CollectionResponse(String id, String title, String summary, long resources) {}
