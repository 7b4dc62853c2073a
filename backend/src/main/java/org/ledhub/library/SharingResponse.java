package org.ledhub.library;

import java.util.List;
import org.ledhub.shared.Named;

/**
 * Who sees the caller's ticks on a pathway.
 *
 * @param tutor null when nobody else does
 * @param tutors whom the caller can choose
 */
record SharingResponse(Named tutor, List<Named> tutors) {}
