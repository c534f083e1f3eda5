//! Rate limits that several servers share, with a real Redis or Valkey: the program that REDIS_SERVER names, which
//! `cargo xtask test` installs, or the one on the PATH.

use crate::support::{LONG, TempDir};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use zitadel_login::limits::{Cost, Key, Limits};

/// A Redis of its own, on a free port, which keeps nothing.
struct Redis {
    child: Child,
    port: u16,
    _dir: TempDir,
}

impl Redis {
    fn start(port: u16) -> Self {
        let dir = TempDir::new();
        let program = std::env::var("REDIS_SERVER").unwrap_or_else(|_| "redis-server".into());
        let child = Command::new(&program)
            .args(["--port", &port.to_string(), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"])
            .args(["--dir", dir.0.to_str().unwrap()])
            .stdout(Stdio::null())
            .spawn()
            .unwrap_or_else(|e| {
                panic!("{program}: {e}; install redis-server or valkey, or set REDIS_SERVER to where it is")
            });
        let redis = Self { child, port, _dir: dir };
        let deadline = std::time::Instant::now() + LONG;
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(std::time::Instant::now() < deadline, "Redis does not start");
            std::thread::yield_now();
        }
        redis
    }

    fn url(&self) -> String {
        format!("redis://127.0.0.1:{}", self.port)
    }
}

impl Drop for Redis {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn account(name: &str) -> Vec<Key> {
    vec![Key::Account(name.into())]
}

/// How many of so many calls go through.
async fn taken(limits: &Limits, who: &[Key], cost: Cost, calls: usize) -> usize {
    let mut taken = 0;
    for _ in 0..calls {
        taken += usize::from(limits.take(who, cost).await.is_ok());
    }
    taken
}

#[tokio::test]
async fn two_servers_with_one_redis_hold_one_limit_together() {
    let redis = Redis::start(free_port());
    let servers = [Limits::with_redis(1, &redis.url()).unwrap(), Limits::with_redis(1, &redis.url()).unwrap()];
    let mut total = 0;
    for n in 0..30 {
        total += taken(&servers[n % 2], &account("mia"), Cost::Check, 1).await;
    }
    assert_eq!(total, 10);
    let wait = servers[0].take(&account("mia"), Cost::Check).await.unwrap_err();
    assert!((20..=30).contains(&wait), "{wait}");
    assert_eq!(taken(&servers[1], &account("mia"), Cost::Message, 5).await, 3, "each cost has a bucket of its own");
    assert_eq!(taken(&servers[1], &account("noah"), Cost::Check, 12).await, 10, "and each account");
}

#[tokio::test]
async fn calls_at_the_same_time_do_not_get_through_together() {
    let redis = Redis::start(free_port());
    let limits = std::sync::Arc::new(Limits::with_redis(1, &redis.url()).unwrap());
    let calls: Vec<_> = (0..100)
        .map(|_| {
            let limits = std::sync::Arc::clone(&limits);
            tokio::spawn(async move { limits.take(&account("mia"), Cost::Check).await.is_ok() })
        })
        .collect();
    let mut total = 0;
    for call in calls {
        total += usize::from(call.await.unwrap());
    }
    assert_eq!(total, 10);
}

#[tokio::test]
async fn an_address_without_calls_left_does_not_use_up_an_account() {
    let redis = Redis::start(free_port());
    let limits = Limits::with_redis(1, &redis.url()).unwrap();
    let address = Key::for_address("2001:db8::1".parse().unwrap());
    assert_eq!(taken(&limits, &address, Cost::Message, 40).await, 30);
    assert_eq!(taken(&limits, &[address, account("mia")].concat(), Cost::Message, 5).await, 0);
    assert_eq!(taken(&limits, &account("mia"), Cost::Message, 5).await, 3);
}

#[tokio::test]
async fn counters_hold_no_login_name_and_end_by_themselves() {
    let redis = Redis::start(free_port());
    let limits = Limits::with_redis(1, &redis.url()).unwrap();
    limits.take(&account("mia@example.com"), Cost::Check).await.unwrap();
    let mut connection = redis::Client::open(redis.url()).unwrap().get_connection().unwrap();
    let keys: Vec<String> = redis::cmd("KEYS").arg("*").query(&mut connection).unwrap();
    assert_eq!(keys.len(), 1);
    assert!(keys[0].starts_with("{zitadel-login}:limit:c") && !keys[0].contains("mia"), "{}", keys[0]);
    let left: i64 = redis::cmd("PTTL").arg(&keys[0]).query(&mut connection).unwrap();
    assert!((1..=30_000).contains(&left), "{left}");
}

#[tokio::test]
async fn without_redis_the_limits_of_the_process_hold_and_with_it_again_those_of_all() {
    let port = free_port();
    let limits = Limits::with_redis(1, &format!("redis://127.0.0.1:{port}")).unwrap();
    assert_eq!(taken(&limits, &account("mia"), Cost::Check, 20).await, 10, "it was never there");
    let redis = Redis::start(port);
    // It is tried again after a second: then its buckets are full still.
    let deadline = std::time::Instant::now() + LONG;
    while limits.take(&account("mia"), Cost::Check).await.is_err() {
        assert!(std::time::Instant::now() < deadline, "Redis is not found again");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(taken(&limits, &account("noah"), Cost::Check, 20).await, 10);
    drop(redis);
    assert_eq!(taken(&limits, &account("lea"), Cost::Check, 20).await, 10, "it went away");
}
