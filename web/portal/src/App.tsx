import { Guarded, Loading, Missing, Speaking } from "@laurel/ui";
import { lazy, Suspense, useEffect, type ComponentType } from "react";
import { Route, Switch, useLocation } from "wouter";
import { Frame } from "./frame/Frame.tsx";
import { Signed } from "./frame/Signed.tsx";
import { Landing } from "./landing/Landing.tsx";

type Screen = ComponentType<{ params: Record<string, string> }>;

const Home = lazy(() => import("./account/Home.tsx"));
const Pay = lazy(() => import("./payment/Pay.tsx"));
const Returned = lazy(() => import("./payment/Returned.tsx"));
const Receipt = lazy(() => import("./payment/Receipt.tsx"));
const History = lazy(() => import("./account/History.tsx"));
const Profile = lazy(() => import("./profile/Profile.tsx"));
const Rewards = lazy(() => import("./rewards/Rewards.tsx"));
const Reward = lazy(() => import("./rewards/Reward.tsx"));
const Redemptions = lazy(() => import("./rewards/Redemptions.tsx"));
const Redemption = lazy(() => import("./rewards/Redemption.tsx"));
const Send = lazy(() => import("./friends/Send.tsx"));
const Invite = lazy(() => import("./friends/Invite.tsx"));
const Sweepstakes = lazy(() => import("./sweepstakes/Sweepstakes.tsx"));
const SweepstakesDetail = lazy(() => import("./sweepstakes/Detail.tsx"));
const SweepstakesRules = lazy(() => import("./sweepstakes/Rules.tsx"));
const VerifyFile = lazy(() => import("./verify/VerifyFile.tsx"));
const VerifyPublished = lazy(() => import("./verify/VerifyPublished.tsx"));
const Notifications = lazy(() => import("./notifications/Notifications.tsx"));
const Links = lazy(() => import("./link/Link.tsx"));
const Chat = lazy(() => import("./chat/Chat.tsx"));

/** The screens that everybody may see. */
const OPEN: Record<string, Screen> = {
  "/": Landing,
  "/invite": Invite,
  "/sweepstakes": Sweepstakes,
  "/sweepstakes/:id": SweepstakesDetail,
  "/sweepstakes/:id/rules": SweepstakesRules,
  "/verify": VerifyFile,
  "/sweepstakes/:id/verify": VerifyPublished,
};

/** The screens that need somebody. */
const SIGNED: Record<string, Screen> = {
  "/home": Home,
  "/pay": Pay,
  "/pay/return": Returned,
  "/receipts/:id": Receipt,
  "/history": History,
  "/profile": Profile,
  "/rewards": Rewards,
  "/rewards/:id": Reward,
  "/redemptions": Redemptions,
  "/redemptions/:id": Redemption,
  "/send": Send,
  "/notifications": Notifications,
  "/link": Links,
  "/chat": Chat,
};

export function App() {
  const [path] = useLocation();
  // As a browser does for a new page: from the top.
  useEffect(() => {
    scrollTo(0, 0);
  }, [path]);
  return (
    <Speaking>
      {(choose) => (
        <Frame onLanguage={choose}>
          <Guarded at={path}>
            <Suspense fallback={<Loading />}>
              <Switch>
                {Object.entries(OPEN).map(([at, Screen]) => (
                  <Route key={at} path={at}>
                    {(params) => <Screen params={params as Record<string, string>} />}
                  </Route>
                ))}
                {Object.entries(SIGNED).map(([at, Screen]) => (
                  <Route key={at} path={at}>
                    {(params) => (
                      <Signed>
                        <Screen params={params as Record<string, string>} />
                      </Signed>
                    )}
                  </Route>
                ))}
                <Route>
                  <Missing />
                </Route>
              </Switch>
            </Suspense>
          </Guarded>
        </Frame>
      )}
    </Speaking>
  );
}
