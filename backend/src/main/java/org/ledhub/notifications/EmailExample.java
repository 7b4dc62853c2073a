package org.ledhub.notifications;

/** An email of a kind, as somebody would get it, about nobody and nothing real. */
record EmailExample(String kind, MailContent content) {}
