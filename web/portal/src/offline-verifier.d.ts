/** The check of a draw as one page that needs no server: its address as a file to download. */
declare module "virtual:laurel-offline-verifier" {
  const address: string;
  export default address;
}
