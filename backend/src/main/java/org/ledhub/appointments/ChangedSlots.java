package org.ledhub.appointments;

/**
 * @param changed how many times are not as they were
 * @param kept how many keep when they are, since a doctor has booked them or is about to
 * @param told how many doctors are told where or how they meet now
 * @param overlaps how many would overlap another time of the tutor; then nothing can be changed
 */
record ChangedSlots(int changed, int kept, int told, int overlaps) {}
