package org.ledhub.teaching;

/** All facts of a session, as they shall be. */
class ChangeSession extends SessionFacts {}
