package org.ledhub.cpd;

import org.ledhub.shared.Paged;

/** Which of the caller's links to list. */
public class ListCpdShares extends Paged {}
