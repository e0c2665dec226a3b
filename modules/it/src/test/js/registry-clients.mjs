// Speaks to a schema registry with the clients of other makers, and tells what they were told.
//
//   node registry-clients.mjs REGISTRY-URL < request.json > report.json
//
// The request: {articles, article, changes, change}. An article to write to the topic `articles`, whose schema is
// registered, and a change that was read from the topic `changes`, in hexadecimal.
// The report, by client: {article, change, ...}. The article as written, in hexadecimal, and the change as read.

import confluent from '@confluentinc/schemaregistry';
import kafkajs from '@kafkajs/confluent-schema-registry';
import { readFileSync } from 'node:fs';

const [url] = process.argv.slice(2);
const request = JSON.parse(readFileSync(0, 'utf8'));
const change = Buffer.from(request.change, 'hex');
const subject = `${request.articles}-value`;

const numbersOfAnySize = (key, value) => (typeof value === 'bigint' ? Number(value) : value);

console.log(JSON.stringify({ confluent: await withConfluents(), kafkajs: await withKafkaJs() }, numbersOfAnySize));

async function withConfluents() {
  const { AvroDeserializer, AvroSerializer, SchemaRegistryClient, SerdeType } = confluent;
  const client = new SchemaRegistryClient({ baseURLs: [url] });
  const latest = await client.getLatestSchemaMetadata(subject);
  const writer = new AvroSerializer(client, SerdeType.VALUE, { useLatestVersion: true });
  const reader = new AvroDeserializer(client, SerdeType.VALUE, {});
  const report = {
    article: hex(await writer.serialize(request.articles, request.article)),
    change: await reader.deserialize(request.changes, change),
  };

  const schema = { schemaType: 'AVRO', schema: '{"type":"record","name":"R","fields":[{"name":"a","type":"string"}]}' };
  const broken = { schemaType: 'AVRO', schema: schema.schema.replace('string', 'int') };
  const id = await client.register('confluent-value', schema);
  return {
    ...report,
    latestId: latest.id,
    subjects: await client.getAllSubjects(),
    sameId: id === (await client.getId('confluent-value', schema)),
    schemaOfId: (await client.getBySubjectAndId('confluent-value', id)).schema === schema.schema,
    versions: await client.getAllVersions('confluent-value'),
    version: await client.getVersion('confluent-value', schema),
    compatible: await client.testSubjectCompatibility('confluent-value', schema),
    incompatible: await client.testSubjectCompatibility('confluent-value', broken),
    level: await client.updateCompatibility('confluent-value', 'FULL'),
    levelRead: await client.getCompatibility('confluent-value'),
    refused: await codeOf(client.register('confluent-value', broken)),
    unknownSubject: await codeOf(client.getLatestSchemaMetadata('nobody-value')),
    unknownSchema: await codeOf(client.getBySubjectAndId('confluent-value', 4711)),
    hidden: await client.deleteSubject('confluent-value'),
    forgotten: await client.deleteSubject('confluent-value', true),
  };
}

async function withKafkaJs() {
  const { SchemaRegistry, SchemaType } = kafkajs;
  const registry = new SchemaRegistry({ host: url });
  const id = await registry.getLatestSchemaId(subject);
  const schema = '{"type":"record","name":"K","fields":[{"name":"a","type":"string"}]}';
  const registered = await registry.register({ type: SchemaType.AVRO, schema }, { subject: 'kafkajs-value' });
  return {
    article: hex(await registry.encode(id, request.article)),
    change: await registry.decode(change),
    latestId: id,
    sameId: registered.id === (await registry.getRegistryId('kafkajs-value', 1)),
    unknownSchema: await registry.getSchema(4711).then(() => 'none', (error) => error.message),
  };
}

function hex(bytes) {
  return bytes.toString('hex');
}

async function codeOf(call) {
  try {
    await call;
    return 0;
  } catch (error) {
    return error.errorCode;
  }
}
