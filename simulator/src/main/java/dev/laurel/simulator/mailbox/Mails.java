package dev.laurel.simulator.mailbox;

import dev.laurel.simulator.Provider;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;

/** The latest mails, in memory. */
@Component
class Mails implements Provider {

    private final int kept;
    private final Deque<Mail> latest = new ArrayDeque<>();
    private long last;

    Mails(MailboxProperties properties) {
        this.kept = properties.kept();
    }

    synchronized void add(LongFunction<Mail> mail) {
        last++;
        latest.addFirst(mail.apply(last));
        if (latest.size() > kept) {
            latest.removeLast();
        }
    }

    /** Newest first; to everybody, or to this address. */
    synchronized List<Mail> to(String address) {
        var all = new ArrayList<>(latest);
        if (!address.isEmpty()) {
            all.removeIf(mail -> mail.to().stream().noneMatch(address::equalsIgnoreCase));
        }
        return all;
    }

    synchronized Optional<Mail> numbered(long number) {
        return latest.stream().filter(mail -> mail.number() == number).findFirst();
    }

    @Override
    public synchronized void forget() {
        latest.clear();
    }
}
