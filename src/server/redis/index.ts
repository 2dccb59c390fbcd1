export {
  redisChannel,
  type RedisChannel,
  type RedisChannelOptions,
  type RedisPublisher,
  type RedisSubscriber,
} from './redis.channel'
export { redisStore, type RedisClient, type RedisStoreOptions } from './redis.store'
