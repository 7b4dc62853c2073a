package org.ledhub.reports;

import org.ledhub.shared.Paged;

/** Which page of what the trust did. */
public class ListAnswers extends Paged {}
