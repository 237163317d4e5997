import { Loading, Missing, Speaking } from "@laurel/ui";
import { lazy, Suspense, useEffect, type ComponentType } from "react";
import { Route, Switch, useLocation } from "wouter";
import { Frame } from "./frame/Frame.tsx";
import { Staff } from "./frame/Staff.tsx";
import { Toasts } from "./parts/index.ts";

type Screen = ComponentType<{ params: Record<string, string> }>;

const Members = lazy(() => import("./members/Members.tsx"));
const OneMember = lazy(() => import("./members/OneMember.tsx"));
const Referrals = lazy(() => import("./referrals/Referrals.tsx"));
const Segments = lazy(() => import("./segments/Segments.tsx"));
const OneSegment = lazy(() => import("./segments/OneSegment.tsx"));
const Campaigns = lazy(() => import("./campaigns/Campaigns.tsx"));
const NewCampaign = lazy(() => import("./campaigns/NewCampaign.tsx"));
const OneCampaign = lazy(() => import("./campaigns/OneCampaign.tsx"));
const Rules = lazy(() => import("./rules/Rules.tsx"));
const Rewards = lazy(() => import("./rewards/Rewards.tsx"));
const NewReward = lazy(() => import("./rewards/NewReward.tsx"));
const OneReward = lazy(() => import("./rewards/OneReward.tsx"));
const Redemptions = lazy(() => import("./redemptions/Redemptions.tsx"));
const Liability = lazy(() => import("./liability/Liability.tsx"));
const Auditor = lazy(() => import("./auditor/Auditor.tsx"));
const Exchange = lazy(() => import("./exchange/Exchange.tsx"));
const AuditLog = lazy(() => import("./audit/AuditLog.tsx"));
const Disputes = lazy(() => import("./disputes/Disputes.tsx"));
const Overview = lazy(() => import("./overview/Overview.tsx"));
const Payment = lazy(() => import("./payments/Payment.tsx"));
const Payments = lazy(() => import("./payments/Payments.tsx"));
const Reconciliation = lazy(() => import("./reconciliation/Reconciliation.tsx"));
const Statement = lazy(() => import("./transfers/statements/Statement.tsx"));
const Transfers = lazy(() => import("./transfers/Transfers.tsx"));
const Conversations = lazy(() => import("./conversations/Conversations.tsx"));
const Examples = lazy(() => import("./conversations/Examples.tsx"));
const Conversation = lazy(() => import("./conversations/Conversation.tsx"));
const Announcements = lazy(() => import("./announcements/Announcements.tsx"));
const AnnouncementPage = lazy(() => import("./announcements/AnnouncementPage.tsx"));
const Sweepstakes = lazy(() => import("./sweepstakes/Sweepstakes.tsx"));
const NewSweepstakes = lazy(() => import("./sweepstakes/NewSweepstakes.tsx"));
const OneSweepstakes = lazy(() => import("./sweepstakes/OneSweepstakes.tsx"));
const Health = lazy(() => import("./health/Health.tsx"));

/** Every screen and its address under /admin. What a role may not do is refused by the API; screens only do not offer it. */
const SCREENS: Record<string, Screen> = {
  "/members": Members,
  "/members/:id": OneMember,
  "/referrals": Referrals,
  "/segments": Segments,
  "/segments/:name": OneSegment,
  "/campaigns": Campaigns,
  "/campaigns/new": NewCampaign,
  "/campaigns/:id": OneCampaign,
  "/rules": Rules,
  "/rewards": Rewards,
  "/rewards/new": NewReward,
  "/rewards/:id": OneReward,
  "/redemptions": Redemptions,
  "/liability": Liability,
  "/auditor": Auditor,
  "/exchange": Exchange,
  "/": Overview,
  "/payments": Payments,
  "/payments/:id": Payment,
  "/transfers": Transfers,
  "/transfers/statements/:id": Statement,
  "/disputes": Disputes,
  "/reconciliation": Reconciliation,
  "/audit-log": AuditLog,
  "/conversations": Conversations,
  "/conversations/examples": Examples,
  "/conversations/:id": Conversation,
  "/announcements": Announcements,
  "/announcements/:id": AnnouncementPage,
  "/sweepstakes": Sweepstakes,
  "/sweepstakes/new": NewSweepstakes,
  "/sweepstakes/:id": OneSweepstakes,
  "/health": Health,
};

export function App() {
  const [path] = useLocation();
  useEffect(() => {
    scrollTo(0, 0);
  }, [path]);
  return (
    <Speaking>
      {(choose) => (
        <Frame onLanguage={choose}>
          <Staff>
            <Toasts>
              <Suspense fallback={<Loading />}>
                <Switch>
                  {Object.entries(SCREENS).map(([at, Screen]) => (
                    <Route key={at} path={at}>
                      {(params) => <Screen params={params as Record<string, string>} />}
                    </Route>
                  ))}
                  <Route>
                    <Missing />
                  </Route>
                </Switch>
              </Suspense>
            </Toasts>
          </Staff>
        </Frame>
      )}
    </Speaking>
  );
}
