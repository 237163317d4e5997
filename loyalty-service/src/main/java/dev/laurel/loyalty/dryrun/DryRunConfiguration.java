package dev.laurel.loyalty.dryrun;

import dev.laurel.loyalty.earning.Replays;
import dev.laurel.loyalty.journal.Entries;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.RecentEntries;
import dev.laurel.loyalty.journal.StoredJournal;
import dev.laurel.loyalty.report.PointValue;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DryRunConfiguration {

    @Bean
    DryRuns dryRuns(
            StoredJournal stored,
            Entries entries,
            Journal journal,
            Replays replays,
            PointValue worth,
            DryRunSettings settings,
            Clock clock) {
        return new DryRuns(new RecentEntries(stored, entries), journal, replays, worth, settings, clock);
    }
}
