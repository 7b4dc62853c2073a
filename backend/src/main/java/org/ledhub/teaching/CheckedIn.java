package org.ledhub.teaching;

import java.time.Instant;

record CheckedIn(String mode, Instant at) {}
