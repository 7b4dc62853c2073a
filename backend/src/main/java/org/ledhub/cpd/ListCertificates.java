package org.ledhub.cpd;

import org.ledhub.shared.Paged;

/** Which of the caller's certificates to list. */
public class ListCertificates extends Paged {}
