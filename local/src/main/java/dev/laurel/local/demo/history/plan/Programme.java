package dev.laurel.local.demo.history.plan;

/** What the merchant offers members, and when. */
final class Programme {

    private static final int OPENING = Plan.FIRST_DAY;

    void plan(Calendar calendar) {
        rules(calendar);
        rewards(calendar);
        campaigns(calendar);
    }

    private static void rules(Calendar calendar) {
        calendar.add(OPENING, "10:02", new Act.ChangeRules("tiers", "tiers"));
        calendar.add(OPENING, "10:11", new Act.ChangeRules("earn-rule", "opening-rule"));
        calendar.add(45, "10:35", new Act.ChangeRules("earn-rule", "return-window"));
    }

    private static void rewards(Calendar calendar) {
        calendar.add(OPENING, "10:20", new Act.OfferReward("drip"));
        calendar.add(OPENING, "10:24", new Act.OfferReward("bun"));
        calendar.add(OPENING, "10:27", new Act.OfferReward("beans"));
        calendar.add(84, "14:05", new Act.OfferReward("credit"));
        calendar.add(70, "13:40", new Act.OfferReward("class"));
        calendar.add(58, "15:15", new Act.OfferReward("mug"));
        calendar.add(12, "16:45", new Act.OfferReward("roast"));
        calendar.add(5, "14:10", new Act.OfferReward("hamper"));
    }

    private static void campaigns(Calendar calendar) {
        calendar.add(OPENING, "10:40", new Act.MakeCampaign("welcome", true));
        calendar.add(83, "10:30", new Act.MakeCampaign("tuesday", true));
        calendar.add(79, "15:30", new Act.MakeCampaign("birthday", true));
        calendar.add(71, "15:10", new Act.MakeCampaign("brunch", true));
        calendar.add(55, "20:50", new Act.StepCampaign("tuesday", "end"));
        calendar.add(40, "13:15", new Act.StepCampaign("brunch", "end"));
        calendar.add(34, "13:25", new Act.MakeCampaign("winback", true));
        calendar.add(27, "13:55", new Act.MakeCampaign("beans", true));
        calendar.add(18, "20:55", new Act.StepCampaign("beans", "end"));
        calendar.add(11, "17:05", new Act.StepCampaign("winback", "pause"));
        calendar.add(7, "14:50", new Act.MakeCampaign("hamper", true));
        calendar.add(2, "15:45", new Act.MakeCampaign("january", false));
    }
}
