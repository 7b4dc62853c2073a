package org.ledhub.cpd;

/** @param address the link; this is the only answer that holds it */
record NewCpdShare(String address, CpdShareResponse share) {}
