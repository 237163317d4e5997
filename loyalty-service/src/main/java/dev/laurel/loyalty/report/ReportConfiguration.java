package dev.laurel.loyalty.report;

import dev.laurel.loyalty.journal.Entries;
import dev.laurel.loyalty.journal.StoredJournal;
import java.time.Clock;
import java.time.LocalDate;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    TotalsAt totalsAt(StoredJournal journal, Entries entries, Snapshots snapshots) {
        return new TotalsAt(new TotalsReader(journal, entries), snapshots);
    }

    @Bean
    PointValue pointValue(ReportSettings settings) {
        return settings.worth();
    }

    @Bean
    Midnight reportMidnight(TotalsAt totals, Clock clock) {
        return new Midnight(totals, clock);
    }

    /** Once in the cluster, some time after the day began: what is on its way has arrived then. */
    static class Midnight {

        private final TotalsAt totals;
        private final Clock clock;

        Midnight(TotalsAt totals, Clock clock) {
            this.totals = totals;
            this.clock = clock;
        }

        @Scheduled(cron = "${laurel.loyalty.report.cron:0 10 0 * * *}", zone = "UTC")
        @SchedulerLock(name = "report-snapshot", lockAtLeastFor = "PT1M", lockAtMostFor = "PT2H")
        void run() {
            totals.takeSnapshot(LocalDate.ofInstant(clock.instant(), clock.getZone()));
        }
    }
}
