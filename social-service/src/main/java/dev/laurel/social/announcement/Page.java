package dev.laurel.social.announcement;

import java.util.Optional;

/** The merchant's Page, where posts are public. */
interface Page {

    /** The latest posts are searched for one whose message contains this mark. */
    Found find(String mark);

    Answer post(String message);

    Answer edit(String postId, String message);

    /** It is gone afterwards; that it was not there is as good. */
    Answer withdraw(String postId);

    /** What a search brought. */
    sealed interface Found {

        record Looked(Optional<String> postId) implements Found {}

        record Unknown(String why) implements Found {}
    }

    /** What became of a wish. */
    sealed interface Answer {

        record Done(String postId) implements Answer {}

        /** It may have been done or not; it may work later. */
        record Later(String why) implements Answer {}

        /** It was not done and will not be. */
        record Refused(String why) implements Answer {}
    }
}
