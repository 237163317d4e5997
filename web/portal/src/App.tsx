import { currentLanguage, keepLanguage, LanguageContext, type Language } from "@laurel/ui";
import { lazy, Suspense, useEffect, useState, type ComponentType } from "react";
import { Route, Switch, useLocation } from "wouter";
import { Frame } from "./parts/Frame.tsx";
import { Signed } from "./parts/Signed.tsx";
import { Loading, Missing } from "./parts/trouble.tsx";
import { Landing } from "./screens/Landing.tsx";

const Home = lazy(() => import("./screens/Home.tsx"));
const Pay = lazy(() => import("./screens/Pay.tsx"));
const Returned = lazy(() => import("./screens/Returned.tsx"));
const Receipt = lazy(() => import("./screens/Receipt.tsx"));
const History = lazy(() => import("./screens/History.tsx"));
const Profile = lazy(() => import("./screens/Profile.tsx"));

/** The screens that need somebody. */
const SIGNED: Record<string, ComponentType<{ params: Record<string, string> }>> = {
  "/home": Home,
  "/pay": Pay,
  "/pay/return": Returned,
  "/receipts/:id": Receipt,
  "/history": History,
  "/profile": Profile,
};

export function App() {
  const [language, setLanguage] = useState<Language>(currentLanguage);
  const [path] = useLocation();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  // As a browser does for a new page: from the top, and read from the heading on.
  useEffect(() => {
    scrollTo(0, 0);
  }, [path]);
  return (
    <LanguageContext value={language}>
      <Frame
        onLanguage={(chosen) => {
          keepLanguage(chosen);
          setLanguage(chosen);
        }}
      >
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/" component={Landing} />
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
      </Frame>
    </LanguageContext>
  );
}
