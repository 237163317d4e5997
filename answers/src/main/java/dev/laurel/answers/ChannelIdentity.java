package dev.laurel.answers;

/**
 * Somebody on a channel.
 *
 * @param id the channel's own: a page-scoped id on Messenger, the user id (or the person's) at Alexa
 */
public record ChannelIdentity(LinkedChannel channel, String id) {}
