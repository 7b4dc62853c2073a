package org.ledhub.cpd;

import java.util.List;
import java.util.Map;

/** A JWK set (RFC 7517), without any private part. */
record BadgeKeySet(List<Map<String, Object>> keys) {}
