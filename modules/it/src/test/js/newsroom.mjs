// A newsroom on KafkaJS and Confluent's serdes: writes an article, and reads the changes until it has come to what the
// article changes.
//
//   node newsroom.mjs BROKERS REGISTRY-URL < request.json > changes.json
//
// The request: {articles, article, changes, before}: the names of the topics, an article, and how many changes there are
// before it. The report: every change that was read, {key, change}, in the order of reading.

import confluent from '@confluentinc/schemaregistry';
import kafkajs from 'kafkajs';
import lz4 from 'lz4js';
import { readFileSync } from 'node:fs';

const { AvroDeserializer, AvroSerializer, SchemaRegistryClient, SerdeType } = confluent;
const { CompressionCodecs, CompressionTypes, Kafka, logLevel, Partitioners } = kafkajs;

// What we send is compressed by LZ4, which KafkaJS leaves to a plug-in.
CompressionCodecs[CompressionTypes.LZ4] = () => ({
  compress: async (encoder) => Buffer.from(lz4.compress(encoder.buffer)),
  decompress: async (buffer) => Buffer.from(lz4.decompress(buffer)),
});

const [brokers, url] = process.argv.slice(2);
const request = JSON.parse(readFileSync(0, 'utf8'));
const registry = new SchemaRegistryClient({ baseURLs: [url] });
const kafka = new Kafka({ clientId: 'newsroom', brokers: brokers.split(','), logLevel: logLevel.ERROR });

await write();
console.log(JSON.stringify(await read(), (key, value) => (typeof value === 'bigint' ? Number(value) : value)));

async function write() {
  const serializer = new AvroSerializer(registry, SerdeType.VALUE, { useLatestVersion: true });
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  const value = await serializer.serialize(request.articles, request.article);
  await producer.send({ topic: request.articles, messages: [{ key: request.article.id, value }] });
  await producer.disconnect();
}

async function read() {
  const deserializer = new AvroDeserializer(registry, SerdeType.VALUE, {});
  const consumer = kafka.consumer({ groupId: 'newsroom' });
  const changes = [];
  let seen = false;
  await consumer.connect();
  await consumer.subscribe({ topics: [request.changes], fromBeginning: true });
  await new Promise((resolve, reject) => {
    consumer.on(consumer.events.CRASH, (event) => reject(event.payload.error));
    consumer.run({
      eachMessage: async ({ topic, message }) => {
        const change = await deserializer.deserialize(topic, message.value);
        changes.push({ key: message.key.toString(), change });
        seen ||= change.article === request.article.id;
        if (seen && changes.length > request.before) {
          resolve();
        }
      },
    });
  });
  await consumer.disconnect();
  return changes;
}
