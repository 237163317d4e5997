// Makes the replica set and one user per service, who may use that service's database and no other. Run at every start:
// what exists is kept, changed passwords are taken over.
// Run by mongosh, whose `db` is the admin database and `process` is Node's.
const secrets = process.env;
try {
  rs.status();
} catch (notYet) {
  if (notYet.codeName !== 'NotYetInitialized') throw notYet;
  rs.initiate({ _id: 'laurel', members: [{ _id: 0, host: 'mongo:27017' }] });
}
const patience = Date.now() + 60_000;
while (!db.hello().isWritablePrimary) {
  if (Date.now() > patience) throw new Error('The replica set has no primary after 60 s');
  sleep(250);
}
for (const service of ['auth', 'payment', 'loyalty', 'sweepstakes', 'social', 'voice']) {
  const user = `${service}-service`;
  const pwd = secrets[`LAUREL_${service.toUpperCase()}_MONGODB_PASSWORD`];
  const roles = [{ role: 'readWrite', db: service }];
  if (db.getUser(user)) db.updateUser(user, { pwd, roles });
  else db.createUser({ user, pwd, roles });
}
print('The store is ready');
