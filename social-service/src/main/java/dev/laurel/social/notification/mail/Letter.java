package dev.laurel.social.notification.mail;

/** A notice as an e-mail, for readers with and without HTML. */
record Letter(String subject, String text, String html) {}
