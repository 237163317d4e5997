package dev.laurel.social.announcement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A Page in memory, which can be silent, before or after it did what it was asked to. */
final class PinBoard implements Page {

    /** How it behaves at the next call. */
    enum Mood {
        FINE,
        SILENT_BEFORE,
        SILENT_AFTER,
        REFUSING
    }

    /** Stands for the process being killed. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    final Map<String, String> posts = new LinkedHashMap<>();
    int made;
    boolean killAfterwards;
    Runnable meanwhile = () -> {};
    private Mood mood = Mood.FINE;

    void next(Mood how) {
        mood = how;
    }

    @Override
    public Found find(String mark) {
        return new Found.Looked(posts.entrySet().stream()
                .filter(post -> post.getValue().contains(mark))
                .map(Map.Entry::getKey)
                .findFirst());
    }

    @Override
    public Answer post(String message) {
        return act("page_" + (made + 1), id -> {
            made++;
            posts.put(id, message);
        });
    }

    @Override
    public Answer edit(String postId, String message) {
        return act(postId, id -> posts.replace(id, message));
    }

    @Override
    public Answer withdraw(String postId) {
        return act(postId, posts::remove);
    }

    Optional<String> only() {
        return posts.values().stream().findFirst();
    }

    private Answer act(String id, Consumer<String> deed) {
        var now = mood;
        mood = Mood.FINE;
        if (now == Mood.REFUSING) {
            return new Answer.Refused("100 no");
        }
        if (now == Mood.SILENT_BEFORE) {
            return new Answer.Later("no answer");
        }
        deed.accept(id);
        meanwhile.run();
        if (killAfterwards) {
            killAfterwards = false;
            throw new Killed();
        }
        return now == Mood.SILENT_AFTER ? new Answer.Later("no answer") : new Answer.Done(id);
    }
}
