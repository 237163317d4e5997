package dev.laurel.loyalty.segment;

import dev.laurel.loyalty.campaign.Segments;
import dev.laurel.loyalty.erasure.PersonalData;
import dev.laurel.loyalty.journal.StoredJournal;
import dev.laurel.loyalty.member.MemberInsight;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.redemption.Redemptions;
import dev.laurel.loyalty.reward.RewardOffers;
import dev.laurel.loyalty.tier.TierTable;
import dev.laurel.platform.store.MongoIndex;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class SegmentConfiguration {

    @Bean
    SegmentMembers segmentMembers(
            StoredJournal journal,
            Insights insights,
            Nights nights,
            RewardShelf rewards,
            Versions<TierTable> tiers,
            Clock clock) {
        return new SegmentMembers(journal, insights, nights, rewards::active, rewards::chosen, tiers, clock);
    }

    @Bean
    RewardShelf rewardShelf(RewardOffers offers, Redemptions redemptions) {
        return new RewardsOnOffer(offers, redemptions);
    }

    /** What campaigns ask. */
    @Bean
    Segments segments(Insights insights) {
        return member ->
                Optional.ofNullable(insights.find(List.of(member)).get(member)).flatMap(Insight::segment);
    }

    @Bean
    PersonalData insightsOfAPerson(Insights insights) {
        return insights::forget;
    }

    /** What staff see of a member. */
    @Bean
    MemberInsight memberInsight(Insights insights) {
        return member ->
                Optional.ofNullable(insights.find(List.of(member)).get(member)).flatMap(InsightBody::of);
    }

    @Bean
    MongoIndex membersOfASegment() {
        return MongoIndex.plain(MongoInsights.COLLECTION, InsightForm.SEGMENT, MongoInsights.ID);
    }

    @Bean
    Nightly segmentNightly(SegmentMembers segmentMembers) {
        return new Nightly(segmentMembers);
    }

    /** Once in the cluster each night; a run that broke off is made up for by the next one. */
    static class Nightly {

        private final SegmentMembers segmentMembers;

        Nightly(SegmentMembers segmentMembers) {
            this.segmentMembers = segmentMembers;
        }

        @Scheduled(cron = "${laurel.loyalty.segment.cron:0 30 2 * * *}", zone = "UTC")
        @SchedulerLock(name = "segments", lockAtLeastFor = "PT1M", lockAtMostFor = "PT2H")
        void run() {
            segmentMembers.run();
        }
    }
}
