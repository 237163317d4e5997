package dev.laurel.simulator.graph;

import dev.laurel.simulator.Provider;
import dev.laurel.simulator.journal.Shelf;
import dev.laurel.simulator.journal.Shelves;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Who has written to the Page, and what it has sent to them. */
@Component
class Talks implements Provider, DisposableBean {

    private final Shelf<Person> people;
    private final Shelf<SentMessage> sent;
    private final Clock clock;

    Talks(Shelves shelves, Clock clock) {
        this.people = shelves.open("graph-people", Person.class, Person::psid);
        this.sent = shelves.open("graph-sent", SentMessage.class, SentMessage::mid);
        this.clock = clock;
    }

    Optional<Person> person(String psid) {
        return people.get(psid);
    }

    /** Whoever has that id for the app. */
    Optional<Person> user(String userId) {
        return people.all().filter(person -> person.userId().equals(userId)).findFirst();
    }

    /** They write or press something, which opens the window. */
    void heard(String psid, String locale, Instant at) {
        people.change(() -> {
            people.put(people.get(psid)
                    .orElseGet(() -> new Person(psid, locale, at, false))
                    .heard(at));
            return true;
        });
    }

    Optional<Person> change(String psid, UnaryOperator<Person> step) {
        return people.change(() -> people.get(psid).map(step).map(after -> {
            people.put(after);
            return after;
        }));
    }

    /** Why the Page may not send this to them now. */
    Optional<GraphError> refusal(String psid, String messagingType, String tag) {
        var found = people.get(psid);
        if (found.isEmpty()) {
            return Optional.of(GraphError.of(100, 2018001, "No matching user found"));
        }
        var person = found.get();
        if (person.blocked()) {
            return Optional.of(GraphError.of(551, 1545041, "This person isn't available right now."));
        }
        return switch (messagingType) {
            case "RESPONSE", "UPDATE" -> outside(person, Person.WINDOW);
            case "MESSAGE_TAG" ->
                tag.equals("HUMAN_AGENT")
                        ? outside(person, Person.STAFF_WINDOW)
                        : Optional.of(
                                GraphError.invalid("Message tags other than HUMAN_AGENT are no longer supported"));
            default -> Optional.of(GraphError.invalid("Invalid messaging type"));
        };
    }

    private Optional<GraphError> outside(Person person, Duration window) {
        return person.wasHeardWithin(window, clock.instant())
                ? Optional.empty()
                : Optional.of(
                        GraphError.of(
                                10,
                                2018278,
                                "This message is sent outside of allowed window. Learn more about"
                                        + " the new policy here: https://developers.facebook.com/docs/messenger-platform/policy-overview"));
    }

    SentMessage send(String psid, String messagingType, String tag, JsonNode message) {
        var mid = "m_" + UUID.randomUUID().toString().replace("-", "");
        var done = new SentMessage(mid, psid, clock.instant(), messagingType, tag, message);
        sent.put(done);
        return done;
    }

    /** What was sent, the oldest first; to one person or to all. */
    List<SentMessage> sent(Optional<String> psid) {
        return sent.all()
                .filter(message -> psid.isEmpty() || psid.get().equals(message.psid()))
                .toList();
    }

    @Override
    public void forget() {
        people.clear();
        sent.clear();
    }

    @Override
    public void destroy() {
        people.close();
        sent.close();
    }
}
