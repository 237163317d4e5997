package dev.laurel.social.messenger;

/**
 * Application event, published before something that was queued is set aside: the window closed meanwhile, the person
 * does not want it, or it was tried too often. Whoever sent it takes another way. May be published again after a crash.
 */
public record Undelivered(String psid, String key, Purpose purpose, String why) {}
