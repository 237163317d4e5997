package dev.laurel.social.conversation;

/**
 * Somebody who writes.
 *
 * @param id on Messenger the page-scoped id, in the chat the customer's
 */
public record Speaker(Channel channel, String id) {

    /** The id of this speaker's conversation. */
    public String conversationId() {
        return channel.word() + ":" + id;
    }
}
