package org.ledhub.teaching;

import java.time.Instant;

record CodeOnScreen(String code, Instant validUntil, String url, long present) {}
