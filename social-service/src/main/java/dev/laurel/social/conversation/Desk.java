package dev.laurel.social.conversation;

import dev.laurel.dialogue.conversation.Conversation;
import dev.laurel.dialogue.conversation.ConversationJson;
import dev.laurel.dialogue.conversation.Dialogue;
import dev.laurel.dialogue.conversation.Input;
import dev.laurel.dialogue.conversation.Turn;
import dev.laurel.dialogue.reply.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** What staff do with conversations. Each is one conditional write; what reaches the speaker is sent after it, by its key. */
public final class Desk {

    private static final int ATTEMPTS = 100;
    private static final String HAND_BACK = "hand-back:";

    private final Talks talks;
    private final Dialogue dialogue;
    private final Voices voices;
    private final Map<Channel, ChannelSender> senders;
    private final Duration kept;
    private final JsonMapper json;
    private final Clock clock;

    Desk(
            Talks talks,
            Dialogue dialogue,
            Voices voices,
            Map<Channel, ChannelSender> senders,
            Duration kept,
            JsonMapper json,
            Clock clock) {
        this.talks = talks;
        this.dialogue = dialogue;
        this.voices = voices;
        this.senders = Map.copyOf(senders);
        this.kept = kept;
        this.json = json;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** The conversation as it is then. */
        record Done(Talk talk) implements Outcome {}

        record Unknown() implements Outcome {}

        /** Somebody else of the staff has it. */
        record TakenByAnother() implements Outcome {}
    }

    /** Gives the word to this member of staff; the dialogue is silent from then on. */
    public Outcome take(String id, String staff) {
        return change(id, staff, talk -> isTaken(talk) ? talk : next(taken(talk, staff), List.of()));
    }

    /**
     * Says something to the speaker, and takes the word with it.
     *
     * @param key the request's own: the same again says nothing twice
     */
    public Outcome reply(String id, String staff, String key, String text) {
        String lineId = "staff:" + key;
        Reply reply = Reply.of(text, text);
        Outcome outcome = change(
                id,
                staff,
                talk -> talk.line(lineId).isPresent()
                        ? talk
                        : next(
                                isTaken(talk) ? talk : taken(talk, staff),
                                List.of(Line.written(
                                        lineId, clock.instant(), text, json.writeValueAsString(reply), staff))));
        if (outcome instanceof Outcome.Done(var talk)) {
            send(talk, reply, lineId);
        }
        return outcome;
    }

    /** Gives the word back to the dialogue, which says so. */
    public Outcome handBack(String id, String staff) {
        Outcome outcome = change(id, staff, talk -> talk.word().isPersons() ? handedBack(talk) : talk);
        if (outcome instanceof Outcome.Done(var talk) && !talk.lines().isEmpty()) {
            Line last = talk.lines().getLast();
            if (last.from() == Line.From.DIALOGUE && last.id().startsWith(HAND_BACK)) {
                send(talk, json.readValue(Objects.requireNonNull(last.reply()), Reply.class), last.id());
            }
        }
        return outcome;
    }

    private Talk handedBack(Talk talk) {
        Instant now = clock.instant();
        String said = HAND_BACK + (talk.version() + 1);
        Conversation open = standing(talk).handedBack();
        var answers = voices.of(talk.who(), talk.language()).answers();
        Turn turn = dialogue.take(open, new Input.Pressed(said, "/back"), answers);
        Talk back = talk.to(Word.dialogue(now)).standing(talk.language(), ConversationJson.write(turn.next()));
        return next(
                back, List.of(Line.answered(said, now, turn.reply().text(), json.writeValueAsString(turn.reply()))));
    }

    private Outcome change(String id, String staff, UnaryOperator<Talk> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Talk> found = talks.find(id);
            if (found.isEmpty()) {
                return new Outcome.Unknown();
            }
            Talk current = found.get();
            if (isTaken(current) && !staff.equals(current.word().takenBy())) {
                return new Outcome.TakenByAnother();
            }
            Talk next = change.apply(current);
            if (next.version() == current.version() || talks.write(next)) {
                return new Outcome.Done(next);
            }
        }
        throw new IllegalStateException("Conversation " + id + " keeps changing");
    }

    private Talk taken(Talk talk, String staff) {
        return talk.to(Word.taken(staff, clock.instant()))
                .standing(talk.language(), ConversationJson.write(standing(talk).withPerson()));
    }

    private Talk next(Talk talk, List<Line> said) {
        return talk.saying(said, Optional.empty(), clock.instant(), kept);
    }

    private void send(Talk talk, Reply reply, String key) {
        ChannelSender sender = senders.get(talk.channel());
        if (sender == null) {
            throw new IllegalStateException("Nobody sends to " + talk.channel());
        }
        sender.send(talk.who(), reply, talk.id() + ":" + key);
    }

    private static Conversation standing(Talk talk) {
        return ConversationJson.read(talk.dialogue(), talk.language());
    }

    private static boolean isTaken(Talk talk) {
        return talk.word().state() == Word.State.TAKEN;
    }
}
