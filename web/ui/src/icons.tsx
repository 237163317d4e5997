import type { ReactNode } from "react";

function Icon({ children, size = 24 }: { children: ReactNode; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

/** The sign of the house: a sprig. */
export function Sprig({ size = 28 }: { size?: number }) {
  return (
    <Icon size={size}>
      <path d="M12 21V6" />
      <path d="M12 17c-4 0-6-2-6-5 4 0 6 2 6 5Z" fill="currentColor" />
      <path d="M12 17c4 0 6-2 6-5-4 0-6 2-6 5Z" fill="currentColor" />
      <path d="M12 11c-3.4 0-5-1.8-5-4.4 3.4 0 5 1.8 5 4.4Z" fill="currentColor" />
      <path d="M12 11c3.4 0 5-1.8 5-4.4-3.4 0-5 1.8-5 4.4Z" fill="currentColor" />
      <path d="M12 6c-1.5-1.2-1.5-3 0-4 1.5 1 1.5 2.8 0 4Z" fill="currentColor" />
    </Icon>
  );
}

export const Check = () => (
  <Icon size={20}>
    <path d="m5 13 4 4L19 7" />
  </Icon>
);
export const Clock = () => (
  <Icon size={20}>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 7.5V12l3 2" />
  </Icon>
);
export const Cross = () => (
  <Icon size={20}>
    <path d="m6 6 12 12M18 6 6 18" />
  </Icon>
);
export const Sun = () => (
  <Icon size={20}>
    <circle cx="12" cy="12" r="4" />
    <path d="M12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.7 1.7M17.3 17.3 19 19M5 19l1.7-1.7M17.3 6.7 19 5" />
  </Icon>
);
export const Moon = () => (
  <Icon size={20}>
    <path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z" />
  </Icon>
);
export const Bell = () => (
  <Icon size={20}>
    <path d="M6 16.5h12l-1.5-2.3V10a4.5 4.5 0 0 0-9 0v4.2L6 16.5Z" />
    <path d="M10 19.5a2.2 2.2 0 0 0 4 0M12 3.5v2" />
  </Icon>
);
export const Bubble = () => (
  <Icon size={20}>
    <path d="M4 5.5h16v10.5h-8.5L7 19.5V16H4V5.5Z" />
    <path d="M8 9.5h8M8 12.5h5" />
  </Icon>
);
