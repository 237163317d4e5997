package dev.laurel.social.conversation;

import dev.laurel.dialogue.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A speaker's conversation as it is stored: where it stands, who has the word, and what was said lately. Immutable; a turn
 * writes the next version on the condition that nobody else did.
 *
 * @param id see {@link Speaker#conversationId()}
 * @param version counts the writes; 0 was never written
 * @param dialogue where the dialogue stands, as its JSON
 * @param lastText what was said last
 * @param customers for whom the speaker was found to speak, for erasure
 * @param lines what was said, oldest first, as far as it is kept
 */
public record Talk(
        String id,
        Channel channel,
        String speaker,
        long version,
        Language language,
        String dialogue,
        Word word,
        Visit visit,
        Instant lastAt,
        String lastText,
        Set<String> customers,
        List<Line> lines) {

    /** Older ones go first; a longer memory serves nobody. */
    static final int MOST_LINES = 200;

    /** A pause after which somebody comes anew. */
    private static final Duration PAUSE = Duration.ofMinutes(30);

    /** From the first message after a pause on, and whether it was left to a person. */
    public record Visit(Instant from, boolean handedOver) {}

    public Talk {
        customers = Set.copyOf(customers);
        lines = List.copyOf(lines);
    }

    static Talk begun(Speaker speaker, Language language, String dialogue, Instant now) {
        return new Talk(
                speaker.conversationId(),
                speaker.channel(),
                speaker.id(),
                0,
                language,
                dialogue,
                Word.dialogue(now),
                new Visit(now, false),
                now,
                "",
                Set.of(),
                List.of());
    }

    /** Who speaks in it. */
    public Speaker who() {
        return new Speaker(channel, speaker);
    }

    /** What was said under this id. */
    public Optional<Line> line(String lineId) {
        return lines.stream().filter(line -> line.id().equals(lineId)).findFirst();
    }

    /** What the dialogue answered to a message. */
    Optional<Line> answerTo(String heard) {
        return lines.stream().filter(line -> line.answers(heard)).findFirst();
    }

    boolean isNewVisit(Instant now) {
        return version == 0 || lastAt.plus(PAUSE).isBefore(now);
    }

    /** The visit that a message of now belongs to. */
    Talk visited(Instant now) {
        return isNewVisit(now) ? with(word, new Visit(now, false)) : this;
    }

    /** With the word somewhere else. */
    Talk to(Word next) {
        return with(next, next.isPersons() ? new Visit(visit.from(), true) : visit);
    }

    private Talk with(Word next, Visit current) {
        return new Talk(
                id, channel, speaker, version, language, dialogue, next, current, lastAt, lastText, customers, lines);
    }

    /** The dialogue stands there from now on. */
    Talk standing(Language spoken, String where) {
        return new Talk(id, channel, speaker, version, spoken, where, word, visit, lastAt, lastText, customers, lines);
    }

    /** The next version, to be written: with these said in addition, for this customer if one is known. */
    Talk saying(List<Line> said, Optional<String> customer, Instant now, Duration kept) {
        Instant oldest = now.minus(kept);
        List<Line> all = new ArrayList<>(
                lines.stream().filter(line -> !line.at().isBefore(oldest)).toList());
        all.addAll(said);
        Set<String> known = new TreeSet<>(customers);
        customer.ifPresent(known::add);
        return new Talk(
                id,
                channel,
                speaker,
                version + 1,
                language,
                dialogue,
                word,
                visit,
                now,
                said.isEmpty() ? lastText : said.getLast().text(),
                known,
                all.subList(Math.max(0, all.size() - MOST_LINES), all.size()));
    }
}
