package dev.laurel.loyalty.earning;

import dev.laurel.loyalty.campaign.Circumstances;
import dev.laurel.loyalty.campaign.Segments;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.profile.ProfileFacts;
import dev.laurel.loyalty.profile.Profiles;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds out about members what campaigns' conditions ask for. */
final class Members {

    private static final int PAGE = 50;

    private final Journal journal;
    private final Segments segments;
    private final Profiles profiles;

    Members(Journal journal, Segments segments, Profiles profiles) {
        this.journal = journal;
        this.segments = segments;
        this.profiles = profiles;
    }

    /** The member's, before an entry that would follow this head. */
    Circumstances circumstances(Head before) {
        return new Found(before);
    }

    /**
     * Mostly the standing alone tells: whoever has no entry bought nothing, and whoever has points that count towards
     * tiers bought something. For the others the journal is read from its beginning, where a first purchase stands soon.
     */
    private boolean boughtBefore(Head head) {
        if (head.seq() == 0 || !head.standing().window().months().isEmpty()) {
            return head.seq() > 0;
        }
        for (long first = 1; first <= head.seq(); first += PAGE) {
            long last = Math.min(head.seq(), first + PAGE - 1);
            if (journal.downFrom(head.member(), last, (int) (last - first + 1)).stream()
                    .anyMatch(entry -> entry.booking().kind() == EntryKind.EARN)) {
                return true;
            }
        }
        return false;
    }

    private final class Found implements Circumstances {

        private final Head before;

        Found(Head before) {
            this.before = before;
        }

        @Override
        public boolean firstPurchase() {
            return !boughtBefore(before);
        }

        @Override
        public Optional<String> segment() {
            return segments.of(before.member());
        }

        @Override
        public OptionalInt birthMonth() {
            return profiles.find(before.member())
                    .map(facts -> OptionalInt.of(facts.birthMonth()))
                    .orElse(OptionalInt.empty());
        }

        @Override
        public Optional<String> region() {
            return profiles.find(before.member()).map(ProfileFacts::region);
        }
    }
}
