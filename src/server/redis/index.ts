export { redisStore, type RedisClient, type RedisStoreOptions } from './redis.store'
