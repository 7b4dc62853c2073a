package org.ledhub.teaching;

import org.ledhub.shared.OneOf;

/** {@code presence} null: not present. */
record MarkRegister(@OneOf({"in-person", "remote"}) String presence) {}
