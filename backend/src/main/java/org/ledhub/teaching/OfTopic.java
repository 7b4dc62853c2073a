package org.ledhub.teaching;

import java.io.Serializable;
import java.util.UUID;

/** Whose and to which topic. */
record OfTopic(UUID topicId, UUID personId) implements Serializable {}
